/// The drawn tree; in the program the only user of GraphStream. The JavaFX thread owns it.
///
/// GraphStream holds the graph of what is visible, a node a thought and an edge a link, and its
/// viewer gives that graph a pane, layers and a renderer; it is asked to draw once a frame, without
/// a clock of its own. It lays nothing out and styles nothing: a tree has one tidy layout, which
/// [espalier.layout] computes, and 2,000 thoughts a frame leave no time for style sheets. So its
/// nodes carry no attributes; whoever wants the tree with values and places in GraphStream's
/// formats exports the run.
@NullMarked
package espalier.canvas;

import org.jspecify.annotations.NullMarked;
