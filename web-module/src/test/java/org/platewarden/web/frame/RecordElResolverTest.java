package org.platewarden.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordElResolverTest {
  private final RecordElResolver resolver = new RecordElResolver();
  private final ELContext context = new EmptyContext();

  /** A record as pages show them. */
  public record Lane(String name, int number) {}

  @Test
  void a_component_is_a_property() {
    assertThat(resolver.getValue(context, new Lane("Otay", 1), "number")).isEqualTo(1);
    assertThat(context.isPropertyResolved()).isTrue();
  }

  @Test
  void what_is_no_component_is_left_to_others() {
    assertThat(resolver.getValue(context, new Lane("Otay", 1), "length")).isNull();
    assertThat(resolver.getValue(context, "no record", "name")).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
  }

  @Test
  void records_are_not_written() {
    assertThatThrownBy(() -> resolver.setValue(context, new Lane("Otay", 1), "name", "Laredo"))
        .isInstanceOf(PropertyNotWritableException.class);
    assertThat(resolver.isReadOnly(context, new Lane("Otay", 1), "name")).isTrue();
  }

  @Test
  void the_browsers_first_language_that_is_ours_is_taken() {
    assertThat(Language.bestOf(List.of(Locale.FRENCH, Locale.of("es", "MX"), Locale.US)))
        .isEqualTo(Locale.of("es"));
    assertThat(Language.bestOf(List.of(Locale.FRENCH))).isEqualTo(Locale.ENGLISH);
  }

  private static final class EmptyContext extends ELContext {
    @Override
    public @Nullable ELResolver getELResolver() {
      return null;
    }

    @Override
    public @Nullable FunctionMapper getFunctionMapper() {
      return null;
    }

    @Override
    public @Nullable VariableMapper getVariableMapper() {
      return null;
    }
  }
}
