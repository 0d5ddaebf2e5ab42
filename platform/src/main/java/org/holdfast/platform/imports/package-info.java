/**
 * Bringing in what another system already knows. A service sends a file of patients, contacts or staff, on a screen or
 * through the API; every line is checked, every mistake is named with its row and column, and either the whole file is
 * stored or nothing of it is. Sending the same file again changes nothing.
 */
package org.holdfast.platform.imports;
