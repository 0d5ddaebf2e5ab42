package org.holdfast.platform.imports;

import java.util.function.Supplier;

/** Does work in a transaction of its own: all of it, or none. */
@FunctionalInterface
interface Atomically {
    <T> T run(Supplier<T> work);
}
