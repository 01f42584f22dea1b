package org.fashionmnist.engine.nn.layer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Block;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.nn.LayerCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayerKindsTest {

  static Stream<Block> blocks() {
    return LayerCases.blocks();
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void blockIsMadeOfItsSettingsAgain(Block block) {
    assertThat(LayerKinds.block(block.config())).isEqualTo(block);
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void settingsSurviveSerialization(Block block) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(block.config());
    }

    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(LayerKinds.block((LayerConfig) in.readObject())).isEqualTo(block);
    }
  }

  @Test
  void everyKindOfLayerIsAmongThese() {
    assertThat(blocks().<Class<?>>map(Block::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(kinds());
  }

  /**
   * All classes of the program that are layers or blocks, but what a network makes of two of them.
   */
  private static List<Class<?>> kinds() {
    return new ClassFileImporter()
        .importPackages("org.fashionmnist.engine.nn").that(assignableTo(Block.class)).stream()
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
    assertThatThrownBy(() -> LayerKinds.block(new LayerConfig("dense", Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LayerKinds.block(new LayerConfig("dropout", Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aProblemWithinABlockNamesTheLayerInIt() {
    LayerConfig dense = new Dense(3, Activation.RELU).config();
    LayerConfig block =
        LayerConfig.of("residual")
            .with("activation", "relu")
            .with("layers", List.of(dense, LayerConfig.of("dropout")));

    assertThatThrownBy(() -> LayerKinds.block(block))
        .hasMessageStartingWith("layer 2 in it (dropout): expected a dropout rate");
    assertThatThrownBy(() -> LayerKinds.block(block.with("layers", List.of("dense"))))
        .hasMessage("layers: expected layers, got dense");
  }

  @Test
  void unknownKindIsRefused() {
    assertThatThrownBy(() -> LayerKinds.block(new LayerConfig("lstm", Map.of("units", 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lstm");
  }
}
