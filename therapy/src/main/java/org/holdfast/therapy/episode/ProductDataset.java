package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Programmes;

/** What was written or agreed with the patient and when, such as a crisis plan; one row for each time. */
@ApplicationScoped
class ProductDataset extends DatedFacts {
    @Inject
    ProductDataset(Programmes programmes) {
        super(programmes, "product", "delivered_on", "therapy.product_delivered");
    }

    @Override
    Stream<String> words(Programme programme) {
        return programme.products().map(Programme.Product::id);
    }
}
