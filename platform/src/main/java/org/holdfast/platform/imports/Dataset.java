package org.holdfast.platform.imports;

import java.util.List;

/**
 * One kind of file that can be imported, such as contacts. A module provides it as an {@code @ApplicationScoped} bean
 * (package-private is enough); the screen, {@code POST /api/imports/{name}} and {@link Imports} find it by its name.
 *
 * <p>The engine reads the file as a stream, checks each cell against its {@link Column}, and puts the rows into the
 * dataset's staging table, in chunks that it commits as it goes. Then, in one transaction, it calls {@link #judge} and,
 * if no row was refused anywhere, {@link #merge}; writes the audit row; and commits. Staged rows are always removed.
 * Rows with bad cells are staged too, with those cells blank, so that one answer names everything that is wrong.
 *
 * <p>The staging table belongs to the module's own migrations. It holds, all nullable but the first two,
 * <ul>
 *   <li>{@code run UUID, row_no INTEGER}: the primary key; row 1 is the first after the header
 *   <li>{@code id UUID}: a fresh id for each row, replaced by the existing row's id when the key is already known
 *   <li>{@code change_kind VARCHAR(1)}: blank for a new row, U updated, N or S unchanged. N is known early, see {@link #target};
 *       the rest is filled by {@link Merging#merge}
 *   <li>{@code sent_hash BIGINT}: a digest of the row as it was sent. The target table has it too, and keeps that of the
 *       last file, so that a row that comes again unchanged does not undo what was changed on screen since
 *   <li>one column for each {@link Column}, with its name and parsed type
 *   <li>further columns that {@link #judge} fills, such as resolved ids
 * </ul>
 * For example
 * <pre>{@code
 * CREATE TABLE outcomes.staged_contact (
 *   run UUID NOT NULL,
 *   row_no INTEGER NOT NULL,
 *   id UUID,
 *   change_kind VARCHAR(1),
 *   sent_hash BIGINT,
 *   contact_key VARCHAR(120),
 *   patient_key VARCHAR(120),
 *   type VARCHAR(40),
 *   started_on DATE,
 *   ended_on DATE,
 *   source VARCHAR(200),
 *   patient_id UUID,
 *   PRIMARY KEY (run, row_no)
 * );
 * }</pre>
 * No further index and no foreign key: they would only slow the staging. And the dataset:
 * <pre>{@code
 * public List<Column> columns() {
 *   return List.of(
 *       Column.key("contact_key"), Column.key("patient_key"), Column.word("type").required(),
 *       Column.date("started_on").required(), Column.date("ended_on"), Column.text("source", 200));
 * }
 *
 * public void judge(Staging rows) {
 *   rows.refuseRepeated("contact_key");
 *   rows.resolve("patient_id", "patient_key", "outcomes.patient_fact", "patient_key", "patient_id");
 *   rows.refuseUnknown("patient_key", "patient_id");
 *   rows.refuseWhere("ended_on", "contact.endsBeforeItStarts", "s.ended_on < s.started_on", "s.started_on");
 * }
 *
 * public Merged merge(Staging rows) {
 *   Merged merged = rows.into("outcomes.contact").key("contact_key")
 *       .columns("patient_id", "type", "started_on", "ended_on", "source").merge();
 *   rows.changed(row -> new ContactFact(Sql.uuid(row, "id"), …), 2000, facts -> changed.fire(new ContactsChanged(facts)));
 *   return merged;
 * }
 * }</pre>
 * The words for a person are messages of the module: {@code dataset.contacts} (its name on the screen) and, where a
 * column's name does not explain itself, {@code dataset.contacts.ended_on} (what belongs in it).
 */
public interface Dataset {
    /** As in the address: {@code contacts}. */
    String name();

    /** The staging table with its schema: {@code outcomes.staged_contact}. */
    String staging();

    /** Every column of the file. A file may have them in any order, but has all of them. */
    List<Column> columns();

    /**
     * Whose record a row concerns, as an SQL expression on {@code s} that is filled once the rows are stored:
     * {@code s.patient_id}. Everybody's audit trail then names the file. Null where a row is about nobody's record.
     */
    default String record() {
        return null;
    }

    /**
     * Whose record the stored row concerned before it was changed, on {@code t}: the same expression as {@link #record}
     * unless the tables name their columns differently. Where a file gives a row to somebody else, the audit trail of
     * the one who had it says so too.
     */
    default String recordBefore() {
        return record() == null ? null : record().replaceAll("\\bs\\.", "t.");
    }

    /**
     * The table the rows go into, if the first of the columns is its key, under the same name and with a unique index.
     * The engine then knows rows that were sent before while it reads them, and neither judges nor writes them again.
     * Null where rows are told apart in another way.
     */
    default String target() {
        return null;
    }

    /**
     * Fills the staging table's further columns and refuses rows, with set-based statements. Rows that were sent before
     * are among them, marked N: the methods of {@link Staging} pass over them, but a key may not be in a file twice. Cells that the engine has
     * refused are blank here, so conditions must bear blanks (an SQL comparison with one is not true, which is right).
     */
    void judge(Staging rows);

    /** Stores the rows and tells the other modules, in the engine's transaction. Called only if nothing was refused. */
    Merged merge(Staging rows);
}
