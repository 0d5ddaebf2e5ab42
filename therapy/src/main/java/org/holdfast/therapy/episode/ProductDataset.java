package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Programmes;

/** What was written or agreed with the patient and when, such as a crisis plan; one row for each time. */
@ApplicationScoped
class ProductDataset extends DatedFacts {
    private final Programmes programmes;

    @Inject
    ProductDataset(Programmes programmes) {
        super("product", "delivered_on", "therapy.product_delivered");
        this.programmes = programmes;
    }

    @Override
    List<Column> said() {
        return List.of(
                Column.text("product", 60).required(),
                Column.date("delivered_on").required());
    }

    @Override
    public void judge(Staging rows) {
        super.judge(rows);
        refuseUnknownWords(
                rows, "product", programmes, programme -> programme.products().map(Programme.Product::id));
    }

    @Override
    public Merged merge(Staging rows) {
        return merging(rows).merge();
    }
}
