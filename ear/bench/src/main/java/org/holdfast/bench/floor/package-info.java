/**
 * The floor under the figures: the least that this server, this component library and this database could do for a
 * list of people, with none of what Holdfast does around it.
 */
package org.holdfast.bench.floor;
