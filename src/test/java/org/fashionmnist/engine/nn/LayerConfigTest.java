package org.fashionmnist.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayerConfigTest {

  static Stream<Layer> layers() {
    return Stream.of(new Dense(3, Activation.TANH, Initializer.HE_NORMAL), new Dropout(0.25));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void layerIsMadeOfItsSettingsAgain(Layer layer) {
    assertThat(layer.config().layer()).isEqualTo(layer);
  }

  @Test
  void everyKindOfLayerIsAmongThese() {
    assertThat(layers().<Class<?>>map(Layer::getClass))
        .containsExactlyInAnyOrder(Layer.class.getPermittedSubclasses());
  }

  @Test
  void settingsKeepTheOrderInWhichTheyAreWritten() {
    assertThat(new Dense(3, Activation.RELU).config().settings().keySet())
        .containsExactly("units", "activation", "initializer");
  }

  @Test
  void settingsCannotBeChanged() {
    Map<String, Object> settings = new Dense(3, Activation.RELU).config().settings();

    assertThatThrownBy(() -> settings.put("units", 4))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void missingSettingsAreRefused() {
    assertThatThrownBy(() -> new LayerConfig("dense", Map.of()).layer())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LayerConfig("dropout", Map.of()).layer())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void unknownKindIsRefused() {
    assertThatThrownBy(() -> new LayerConfig("lstm", Map.of("units", 3)).layer())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lstm");
  }
}
