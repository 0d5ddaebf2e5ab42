package org.holdfast.outcomes.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.holdfast.platform.definitions.DefinitionFile;
import org.holdfast.platform.definitions.DefinitionFile.Read;
import org.holdfast.platform.definitions.Fields;

/**
 * Reads an instrument's file and the bundle of words beside it. A file with faults gives no instrument but one line for
 * each fault, saying where it is.
 */
final class InstrumentFile {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_SOURCE = 2000;
    private static final int MOST_ANSWER = 999;
    private static final BigDecimal FAR = new BigDecimal("1000000");

    /** Items of one kind that follow each other. */
    private record Group(int count, Instrument.Item item) {}

    /** Items of a scale, and the numbers their answers stand for on it. */
    private record Recode(List<Integer> items, List<Integer> codes) {}

    private final DefinitionFile file;

    private InstrumentFile(DefinitionFile file) {
        this.file = file;
    }

    /**
     * @param json the definition
     * @param words the bundle; null if there is none
     */
    static Read<Instrument> read(String name, String json, String wordsName, String words) {
        Read<Instrument> read =
                DefinitionFile.read(name, json, (file, top) -> new InstrumentFile(file).instrument(top));
        if (read.definition().isEmpty()) return read;
        Instrument bare = read.definition().get();
        List<String> faults = new ArrayList<>();
        if (words == null) faults.add(name + ": has no words beside it in " + wordsName);
        Labels labels = words == null ? bare.labels() : Labels.read(wordsName, words, bare, faults);
        if (!faults.isEmpty()) return new Read<>(Optional.empty(), List.copyOf(faults));
        return new Read<>(
                Optional.of(new Instrument(
                        bare.code(),
                        bare.version(),
                        bare.name(),
                        bare.source(),
                        bare.licence(),
                        bare.validated(),
                        bare.items(),
                        bare.reversed(),
                        bare.risk(),
                        bare.scales(),
                        labels)),
                List.of());
    }

    private Instrument instrument(Fields top) {
        String code = top.text("code", LONGEST_CODE);
        if (code != null && !CODE.matcher(code).matches())
            top.fault("code", "needs capitals and digits, with single - between them");
        int version = top.number("version", 1, 9999);
        String name = top.text("name", 100);
        String source = top.text("source", LONGEST_SOURCE);
        Instrument.Licence licence = top.word("licence", Instrument.Licence.class);
        boolean validated = !top.flag("notValidated");
        List<Instrument.Item> items = items(top);
        int count = Math.max(1, items.size());
        Set<Integer> reversed = Set.copyOf(new HashSet<>(top.numbers("reversed", false, 1, count)));
        Set<Integer> risk = Set.copyOf(new HashSet<>(top.numbers("risk", false, 1, count)));
        if (!file.isSound()) {
            // Scales speak of items, so what is wrong with them can only be said once the items are right.
            top.has("scales");
            return null;
        }
        for (int item : risk.stream().sorted().toList()) {
            if (reversed.contains(item))
                top.fault(
                        "risk",
                        "names item " + item + ", which is turned round, so that above 0 would be the safe side");
            if (items.get(item - 1).least() != 0)
                top.fault("risk", "names item " + item + ", whose answers do not begin at 0");
        }
        Instrument bare = new Instrument(
                code,
                version,
                name,
                source,
                licence,
                validated,
                items,
                reversed,
                risk,
                List.of(),
                new Labels(Map.of()));
        List<Scale> scales = top.list("scales", true, fields -> scale(fields, bare));
        if (!file.isSound()) return null;
        file.unique("scales", scales.stream().map(Scale::id).toList());
        return new Instrument(
                code, version, name, source, licence, validated, items, reversed, risk, scales, bare.labels());
    }

    private List<Instrument.Item> items(Fields top) {
        List<Group> groups = top.list("items", true, fields -> {
            int count = fields.number("count", 1, AnswerSheet.MOST_ITEMS);
            int least = fields.number("least", 0, MOST_ANSWER);
            int most = fields.number("most", 0, MOST_ANSWER);
            if (most <= least) fields.fault("most", "is not more than least");
            boolean mayNotApply = fields.flag("mayNotApply");
            return new Group(count, new Instrument.Item(least, most, mayNotApply));
        });
        List<Instrument.Item> items = new ArrayList<>();
        for (Group group : groups)
            for (int i = 0; i < group.count() && items.size() <= AnswerSheet.MOST_ITEMS; i++) items.add(group.item());
        if (items.size() > AnswerSheet.MOST_ITEMS)
            top.fault("items", "are more than " + AnswerSheet.MOST_ITEMS + " altogether");
        return items;
    }

    private Scale scale(Fields fields, Instrument of) {
        int count = of.items().size();
        String id = fields.id("id");
        List<Integer> items = fields.has("items")
                ? fields.numbers("items", true, 1, count)
                : IntStream.rangeClosed(1, count).boxed().toList();
        Set<Integer> subtracted = new HashSet<>(fields.numbers("subtracted", false, 1, count));
        if (!items.containsAll(subtracted)) fields.fault("subtracted", "names an item that the scale does not have");
        Map<Integer, List<Integer>> recoded = recoded(fields, of, items);
        Scale.Method method = fields.word("score", Scale.Method.class);
        int times = fields.number("times", 1, 100, 1);
        if (method == Scale.Method.SUM && times != 1) fields.fault("times", "is for a mean only");
        int plus = fields.number("plus", -1000, 1000, 0);
        int mostMissing = fields.number("mostMissing", 0, Math.max(0, items.size() - 1), 0);
        if (mostMissing > 0 && (plus != 0 || !subtracted.isEmpty()))
            fields.fault("mostMissing", "is not for a scale that takes items off or adds a number");
        Scale.Better better = fields.word("better", Scale.Better.class, null);
        Scale.CutOff cutOff = fields.object("clinical", false, this::cutOff);
        if (cutOff != null && better == null) fields.fault("clinical", "needs \"better\": which way is better?");
        Scale.Change change = fields.object("change", false, this::change);
        if (change != null && better == null) fields.fault("change", "needs \"better\": which way is better?");
        List<Scale.Band> bands =
                fields.list("bands", false, band -> new Scale.Band(band.id("id"), number(band, "from", true)));
        Scale scale = file.isSound()
                ? new Scale(
                        id, items, subtracted, recoded, method, times, plus, mostMissing, better, cutOff, change, bands)
                : null;
        if (scale != null) reached(fields, scale, of);
        return scale;
    }

    private Map<Integer, List<Integer>> recoded(Fields fields, Instrument of, List<Integer> items) {
        Map<Integer, List<Integer>> recoded = new HashMap<>();
        List<Recode> recodes = fields.list("recoded", false, one -> {
            List<Integer> which = one.numbers("items", true, 1, of.items().size());
            List<Integer> codes = one.sequence("as", true, 0, MOST_ANSWER);
            for (int item : which) {
                if (!items.contains(item)) one.fault("items", "names item " + item + ", which the scale does not have");
                Instrument.Item may = of.items().get(item - 1);
                int answers = may.most() - may.least() + 1;
                if (!codes.isEmpty() && codes.size() != answers)
                    one.fault("as", "has " + codes.size() + " numbers for the " + answers + " answers of item " + item);
            }
            return new Recode(which, codes);
        });
        for (Recode recode : recodes)
            for (int item : recode.items())
                if (recoded.put(item, recode.codes()) != null) fields.fault("recoded", "names item " + item + " twice");
        return recoded;
    }

    private Scale.CutOff cutOff(Fields fields) {
        return new Scale.CutOff(number(fields, "cutOff", true), fields.text("source", LONGEST_SOURCE));
    }

    private Scale.Change change(Fields fields) {
        BigDecimal published = number(fields, "criterion", false);
        BigDecimal sd = number(fields, "sd", false);
        BigDecimal r = fields.decimal("r", false, BigDecimal.ZERO, BigDecimal.ONE);
        if (published != null && (sd != null || r != null))
            fields.fault("criterion", "and \"sd\" with \"r\" exclude each other");
        if (published == null && (sd == null || r == null))
            fields.fault("criterion", "is missing, or \"sd\" and \"r\" instead");
        if (published != null && published.signum() <= 0) fields.fault("criterion", "needs to be more than 0");
        if (sd != null && sd.signum() <= 0) fields.fault("sd", "needs to be more than 0");
        if (r != null && r.compareTo(BigDecimal.ONE) == 0) fields.fault("r", "needs to be less than 1");
        return new Scale.Change(published, sd, r, fields.text("source", LONGEST_SOURCE));
    }

    private static BigDecimal number(Fields fields, String field, boolean required) {
        return fields.decimal(field, required, FAR.negate(), FAR);
    }

    /** A cut-off or band that no score reaches, or that every score does, is a slip. */
    private void reached(Fields fields, Scale scale, Instrument of) {
        Score least = scale.least(of);
        Score most = scale.most(of);
        String range = "the scores go from " + said(least) + " to " + said(most);
        if (scale.cutOff() != null
                && (least.compareTo(scale.cutOff().at()) >= 0
                        || most.compareTo(scale.cutOff().at()) < 0))
            fields.fault("clinical.cutOff", "divides nobody: " + range);
        if (scale.change() != null && !scale.change().isReliable(most.minus(least)))
            fields.fault("change", "can never be reached: " + range);
        if (scale.bands().isEmpty()) return;
        if (least.compareTo(scale.bands().get(0).from()) != 0)
            fields.fault("bands[1].from", "needs to be the lowest score: " + range);
        for (int i = 1; i < scale.bands().size(); i++) {
            BigDecimal from = scale.bands().get(i).from();
            if (from.compareTo(scale.bands().get(i - 1).from()) <= 0)
                fields.fault("bands[" + (i + 1) + "].from", "is not above the band before");
            if (most.compareTo(from) < 0) fields.fault("bands[" + (i + 1) + "].from", "is never reached: " + range);
        }
        file.unique(
                "bands of " + scale.id(),
                scale.bands().stream().map(Scale.Band::id).toList());
    }

    private static String said(Score score) {
        return score.rounded(2).stripTrailingZeros().toPlainString();
    }
}
