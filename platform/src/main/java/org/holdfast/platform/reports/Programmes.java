package org.holdfast.platform.reports;

/**
 * Knows programmes by their names, {@code MBT_OP} or a site's own. The modules that hold definitions or episodes provide
 * it as beans; a programme that none of them knows is refused.
 */
public interface Programmes {
    boolean known(String programme);
}
