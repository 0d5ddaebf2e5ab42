package org.holdfast.platform.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UISelectItems;
import jakarta.faces.model.SelectItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.holdfast.platform.words.Words;

/**
 * What a field offers: enums (in the words of {@code EnumName.CONSTANT}), {@link Option}s, a map from value to words,
 * select items, or plain texts.
 */
@FacesComponent("holdfast.Options")
public class Options extends UISelectItems {
    @Override
    public Object getValue() {
        Object given = super.getValue();
        List<SelectItem> items = new ArrayList<>();
        Iterable<?> each = given instanceof Iterable<?> several
                ? several
                : given instanceof Object[] array
                        ? Arrays.asList(array)
                        : given instanceof Map<?, ?> map ? map.entrySet() : List.of();
        Words words = Markup.words();
        for (Object one : each) items.add(item(one, words));
        return items;
    }

    private static SelectItem item(Object one, Words words) {
        if (one instanceof SelectItem ready) return ready;
        if (one instanceof Option option) return new SelectItem(option.value(), option.label());
        if (one instanceof Enum<?> word) return new SelectItem(word, words.of(word));
        if (one instanceof Map.Entry<?, ?> entry)
            return new SelectItem(entry.getKey(), String.valueOf(entry.getValue()));
        return new SelectItem(one, String.valueOf(one));
    }
}
