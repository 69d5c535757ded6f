package espalier.diagnosis;

import espalier.tree.ReadableTree;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/// A tree that says what another one does but for one figure of one thought, as no tree of ours
/// can.
final class Lying {

    private Lying() {}

    /// @param figure the method that lies
    /// @param thought of which it does
    static ReadableTree about(ReadableTree honest, String figure, int thought, Object lie) {
        return (ReadableTree)
                Proxy.newProxyInstance(
                        Lying.class.getClassLoader(),
                        new Class<?>[] {ReadableTree.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals(figure)
                                    && Arrays.equals(arguments, new Object[] {thought})) {
                                return lie;
                            }
                            try {
                                return method.invoke(honest, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
