/**
 * What a service calls itself and its field of work. An administrator chooses; every page shows it from the next half
 * minute on. Some services speak of personality disorder, some of complex emotional needs, some of neither.
 */
package org.holdfast.platform.naming;
