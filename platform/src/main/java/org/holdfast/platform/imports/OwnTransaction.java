package org.holdfast.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** The server's transaction, begun for this work and ended with it. */
@ApplicationScoped
class OwnTransaction implements Atomically {
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T run(Supplier<T> work) {
        return work.get();
    }
}
