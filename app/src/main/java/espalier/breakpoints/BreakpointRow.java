package espalier.breakpoints;

import espalier.replica.BreakpointHits.Hit;
import espalier.session.Breakpoint;

import java.util.Optional;

/// A breakpoint with what it has done in the run on the screen.
///
/// @param hit how often it has taken effect, and where last; empty where never
record BreakpointRow(Breakpoint breakpoint, Optional<Hit> hit) {}
