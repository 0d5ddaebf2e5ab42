/**
 * Benchmarks: how long Holdfast takes for what people wait for, each figure beside a floor measured in the same run on
 * the same machine, so that what is compared is Holdfast and not the machine. Not tests: nothing fails by a figure.
 */
package org.holdfast.bench;
