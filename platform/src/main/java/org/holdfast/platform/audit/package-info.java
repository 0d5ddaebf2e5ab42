/**
 * Who opened which record, when, from where and why: the answer a service owes its patients. Each use case that reads
 * or changes a record adds one row; nothing changes or removes rows. Every row carries a keyed digest of itself and, a
 * moment later, takes its place in a chain of digests, so that an edited, deleted, moved or cut row shows when the
 * chain is read: on the audit page, or with {@code verify-audit}. The key lies in the service's home, outside the
 * database, and belongs in its backup.
 */
package org.holdfast.platform.audit;
