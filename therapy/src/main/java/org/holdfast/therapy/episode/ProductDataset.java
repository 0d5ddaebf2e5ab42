package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;
import org.holdfast.therapy.programme.Programmes;

/** What was written or agreed with the patient and when, such as a crisis plan; one row for each time. */
@ApplicationScoped
class ProductDataset implements Dataset {
    private final Programmes programmes;

    @Inject
    ProductDataset(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public String name() {
        return "products";
    }

    @Override
    public String staging() {
        return "therapy.staged_product";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("product_key"),
                Column.key("episode_key"),
                Column.text("product", 60).required(),
                Column.date("delivered_on").required());
    }

    @Override
    public String record() {
        return "(SELECT e.patient_id FROM therapy.episode e WHERE e.id = s.episode_id)";
    }

    @Override
    public void judge(Staging rows) {
        rows.refuseRepeated("product_key");
        rows.resolve("episode_id", "episode_key", "therapy.episode", "episode_key", "id");
        rows.refuseUnknown("episode_key", "episode_id");
        String known = programmes.everyVersion().stream()
                .flatMap(programme -> programme
                        .products()
                        .map(product ->
                                "(e.programme = '" + programme.code() + "' AND s.product = '" + product.id() + "')"))
                .distinct()
                .collect(Collectors.joining(" OR "));
        rows.refuseWhere(
                "product",
                "therapy.import.productUnknown",
                "s.product IS NOT NULL AND EXISTS (SELECT 1 FROM therapy.episode e WHERE e.id = s.episode_id AND NOT ("
                        + (known.isEmpty() ? "1 = 0" : known) + "))");
        Within.theEpisode(rows, "delivered_on");
    }

    @Override
    public Merged merge(Staging rows) {
        return rows.into("therapy.product_delivered")
                .key("product_key")
                .columns("episode_id", "product", "delivered_on")
                .merge();
    }
}
