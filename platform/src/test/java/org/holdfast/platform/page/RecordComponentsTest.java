package org.holdfast.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordComponentsTest {
    public record Row(String name) {
        public boolean late() {
            return true;
        }

        public String after(String what) {
            return what;
        }
    }

    private final RecordComponents components = new RecordComponents();
    private final ELContext context = new Bare();

    @Test
    void a_page_reads_a_component() {
        assertThat(components.getValue(context, new Row("Leila"), "name")).isEqualTo("Leila");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void a_page_asks_a_record_a_question() {
        assertThat(components.invoke(context, new Row("Leila"), "late", null, new Object[0]))
                .isEqualTo(true);
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void a_method_that_takes_something_and_what_is_no_record_are_left_to_others() {
        assertThat(components.invoke(context, new Row("Leila"), "after", null, new Object[] {"x"}))
                .isNull();
        assertThat(components.invoke(context, new Row("Leila"), "unknown", null, new Object[0]))
                .isNull();
        assertThat(components.invoke(context, "text", "length", null, new Object[0]))
                .isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    private static final class Bare extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
