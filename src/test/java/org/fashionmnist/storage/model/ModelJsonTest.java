package org.fashionmnist.storage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Trees are those that Jackson's mapper reads. */
class ModelJsonTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "null",
        "{}",
        "[]",
        "7",
        "\"\"",
        "{\"a\":1,\"b\":[true,false,null,{\"c\":\"\\u00e9\"},[]],\"d\":2}",
        "[0,-1,2147483647,2147483648,-9223372036854775808,9223372036854775808]",
        "[0.1,1e10,-2.5E-3,0.28604063,1.0]"
      })
  void treesAreThoseOfTheMapper(String text) {
    assertThat(ModelJson.tree(text)).isEqualTo(MAPPER.readTree(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[1",
        "{\"a\"",
        "{\"a\":}",
        "[1,]",
        "nul",
        "'a'",
        "}",
        "{a:1}",
        "{} {}",
        "1 2",
        "NaN"
      })
  void whatTheMapperRefusesIsRefused(String text) {
    assertThatThrownBy(() -> MAPPER.readTree(text)).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> ModelJson.tree(text)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void fieldThatIsThereTwiceIsRefused() {
    assertThatThrownBy(() -> ModelJson.tree("{\"a\":1,\"b\":2,\"a\":1}"))
        .hasMessageContaining("the field a twice");
  }

  @Test
  void nestingHasALimit() {
    assertThatThrownBy(() -> ModelJson.tree("[".repeat(100_000)))
        .hasMessageContaining("nesting depth");
  }
}
