package org.fashionmnist.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.layer.ActivationLayer;
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Dropout;
import org.fashionmnist.engine.nn.layer.Flatten;
import org.fashionmnist.engine.nn.layer.GlobalAvgPool2d;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.fashionmnist.engine.nn.layer.Residual;
import org.junit.jupiter.api.Test;

class SummaryTest {

  private static final Network NETWORK =
      Network.of(
          Shape.of(28, 28),
          List.of(
              new Conv2d(32, 3, Padding.SAME, Activation.RELU),
              new MaxPool2d(2),
              new Flatten(),
              new Dropout(0.25),
              new Dense(10, Activation.IDENTITY)));

  @Test
  void aRowTellsWhatALayerGivesAndLearns() {
    Summary summary = NETWORK.summary();

    assertThat(summary.rows())
        .extracting(row -> row.place().number())
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(summary.rows())
        .extracting(Summary.Row::parameterCount)
        .containsExactly(320, 0, 0, 0, 62_730);
    assertThat(summary.parameterCount()).isEqualTo(63_050);
    assertThat(summary.learnedCount()).isEqualTo(63_050);
    assertThat(summary.rows().get(1).outputShape()).isEqualTo(Shape.of(14, 14, 32));
  }

  @Test
  void theTextIsATable() {
    assertThat(NETWORK.summary())
        .hasToString(
            """
               layer                          output shape  parameters
               input                          [28, 28]
            1  conv2d.0    3 × 3, same, relu  [28, 28, 32]         320
            2  max_pool2d  2 × 2              [14, 14, 32]           0
            3  flatten                        [6272]                 0
            4  dropout     rate 0.25          [6272]                 0
            5  dense.1                        [10]              62,730
               total                                            63,050"""
                .indent(0)
                .stripTrailing());
  }

  @Test
  void theLayersOfABlockStandBelowItAndCountOn() {
    Network network =
        Network.of(
            Shape.of(6, 6, 3),
            List.of(
                new Residual(
                    List.of(new BatchNorm(), new Conv2d(3, 3, Padding.SAME, Activation.TANH)),
                    Activation.RELU),
                new Residual(
                    List.of(new Conv2d(5, 3, Activation.IDENTITY), new Dropout(0.5)),
                    List.of(new Conv2d(5, 3, Activation.IDENTITY)),
                    Activation.IDENTITY),
                new GlobalAvgPool2d()));

    assertThat(network.summary())
        .hasToString(
            """
                  layer                                    output shape  parameters
                  input                                    [6, 6, 3]
            1     residual           adds its input, relu  [6, 6, 3]              0
            1.1     batch_norm.0                           [6, 6, 3]             12
            1.2     conv2d.1         3 × 3, same, tanh     [6, 6, 3]             84
            2     residual           adds its shortcut     [4, 4, 5]              0
            2.1     conv2d.2         3 × 3                 [4, 4, 5]            140
            2.2     dropout          rate 0.5              [4, 4, 5]              0
            2.s1    conv2d.3         3 × 3                 [4, 4, 5]            140
            3     global_avg_pool2d                        [5]                    0
                  total                                                         376
                  learned                                                       370
                  statistics                                                      6"""
                .indent(0)
                .stripTrailing());
    assertThat(network).hasToString("a network of 5 layers");
    assertThat(network.sizes()).containsExactly(108, 108, 108, 80, 80, 5);
    assertThat(network.weightLayerNames()).containsExactly("conv2d.1", "conv2d.2", "conv2d.3");
  }

  @Test
  void statisticsThatAreKeptAreNotLearned() {
    Network network =
        Network.of(
            Shape.of(4),
            List.of(
                new Dense(3, Activation.IDENTITY),
                new BatchNorm(),
                new ActivationLayer(Activation.RELU),
                new Dense(2, Activation.IDENTITY)));

    Summary summary = network.summary();

    assertThat(summary.rows().get(1).parameterCount()).isEqualTo(12);
    assertThat(summary.parameterCount()).isEqualTo(15 + 12 + 8);
    assertThat(summary.learnedCount()).isEqualTo(15 + 6 + 8);
    assertThat(summary.lines()).anyMatch(line -> line.matches(" +statistics +6"));
  }

  @Test
  void aNetworkOfMapsIsCalledByItsLayers() {
    assertThat(NETWORK).hasToString("a network of 4 layers");
    assertThat(Network.of(Shape.of(28, 28), List.of(new Dense(10, Activation.IDENTITY))))
        .hasToString("784-10");
  }
}
