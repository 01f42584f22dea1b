package org.fashionmnist.engine.nn.layer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.nn.LayerCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayerKindsTest {

  static Stream<Layer> layers() {
    return LayerCases.layers();
  }

  @ParameterizedTest
  @MethodSource("layers")
  void layerIsMadeOfItsSettingsAgain(Layer layer) {
    assertThat(LayerKinds.layer(layer.config())).isEqualTo(layer);
  }

  @Test
  void everyKindOfLayerIsAmongThese() {
    assertThat(layers().<Class<?>>map(Layer::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(kinds());
  }

  /** All classes of the program that are layers, but what a network makes of two of them. */
  private static List<Class<?>> kinds() {
    return new ClassFileImporter()
        .importPackages("org.fashionmnist.engine.nn").that(assignableTo(Layer.class)).stream()
            .filter(kind -> !kind.isInterface() && kind.getModifiers().contains(PUBLIC))
            .<Class<?>>map(JavaClass::reflect)
            .toList();
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
    assertThatThrownBy(() -> LayerKinds.layer(new LayerConfig("dense", Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LayerKinds.layer(new LayerConfig("dropout", Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void unknownKindIsRefused() {
    assertThatThrownBy(() -> LayerKinds.layer(new LayerConfig("lstm", Map.of("units", 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lstm");
  }
}
