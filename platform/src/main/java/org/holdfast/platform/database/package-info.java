/**
 * Where everything is kept. Each module has tables of its own, made and changed step by step by numbered scripts, the same
 * for the small database that comes with the service and for PostgreSQL. A module that needs to know what another has
 * recorded keeps a copy of just that, which is brought up to date in the same step, so that a list never shows half of a
 * change.
 */
package org.holdfast.platform.database;
