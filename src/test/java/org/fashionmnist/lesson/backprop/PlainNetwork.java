package org.fashionmnist.lesson.backprop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fashionmnist.engine.nn.Activation;

/**
 * A network with one hidden layer in double precision, written without the engine: every quantity
 * by its name.
 *
 * @param f of the hidden units
 * @param g of the outputs
 * @param weights unit by unit, the hidden ones first: those of the inputs, then the bias
 */
public record PlainNetwork(
    int hidden,
    Activation f,
    Activation g,
    List<Double> input,
    List<Double> target,
    List<Double> weights) {

  /** The mean squared error. */
  public double loss() {
    return quantities().get("L");
  }

  /** Of the loss by one weight, measured. */
  public double centralDifference(int weight) {
    double step = 1e-5;
    return (moved(weight, step).loss() - moved(weight, -step).loss()) / (2 * step);
  }

  private PlainNetwork moved(int weight, double by) {
    List<Double> moved = new ArrayList<>(weights);
    moved.set(weight, moved.get(weight) + by);
    return new PlainNetwork(hidden, f, g, input, target, moved);
  }

  /** The names of all weights, in their order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (int unit = 1; unit <= hidden + target.size(); unit++) {
      int sources = unit <= hidden ? input.size() : hidden;
      for (int source = 1; source <= sources; source++) {
        names.add("w" + source + unit);
      }
      names.add("b" + unit);
    }
    return names;
  }

  /** Of the next step of gradient descent. */
  public PlainNetwork after(double learningRate) {
    Map<String, Double> quantities = quantities();
    List<Double> next = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      next.add(weights.get(i) - learningRate * quantities.get("∂L/∂" + names().get(i)));
    }
    return new PlainNetwork(hidden, f, g, input, target, next);
  }

  /** All by name, in the order in which they follow from each other. */
  public Map<String, Double> quantities() {
    Map<String, Double> all = new LinkedHashMap<>();
    Map<String, Double> w = new LinkedHashMap<>();
    for (int i = 0; i < weights.size(); i++) {
      w.put(names().get(i), weights.get(i));
    }
    double[] h = new double[hidden];
    for (int j = 1; j <= hidden; j++) {
      double z = w.get("b" + j);
      for (int i = 1; i <= input.size(); i++) {
        z += w.get("w" + i + j) * input.get(i - 1);
      }
      h[j - 1] = value(f, z);
      all.put("z" + j, z);
      all.put("h" + j, h[j - 1]);
    }
    int outputs = target.size();
    double loss = 0;
    double[] delta = new double[outputs];
    for (int k = 0; k < outputs; k++) {
      int unit = hidden + 1 + k;
      String y = outputs == 1 ? "y" : "y" + unit;
      double z = w.get("b" + unit);
      for (int j = 1; j <= hidden; j++) {
        z += w.get("w" + j + unit) * h[j - 1];
      }
      double output = value(g, z);
      loss += (output - target.get(k)) * (output - target.get(k)) / outputs;
      double dOutput = 2 * (output - target.get(k)) / outputs;
      delta[k] = dOutput * slope(g, z);
      all.put("z" + unit, z);
      all.put(y, output);
      all.put("∂L/∂" + y, dOutput);
      all.put("∂" + y + "/∂z" + unit, slope(g, z));
      all.put("δ" + unit, delta[k]);
      for (int j = 1; j <= hidden; j++) {
        all.put("∂L/∂w" + j + unit, delta[k] * h[j - 1]);
      }
      all.put("∂L/∂b" + unit, delta[k]);
    }
    all.put("L", loss);
    for (int j = 1; j <= hidden; j++) {
      double dH = 0;
      for (int k = 0; k < outputs; k++) {
        dH += delta[k] * w.get("w" + j + (hidden + 1 + k));
      }
      double slope = slope(f, all.get("z" + j));
      all.put("∂L/∂h" + j, dH);
      all.put("∂h" + j + "/∂z" + j, slope);
      all.put("δ" + j, dH * slope);
      for (int i = 1; i <= input.size(); i++) {
        all.put("∂L/∂w" + i + j, dH * slope * input.get(i - 1));
      }
      all.put("∂L/∂b" + j, dH * slope);
    }
    return all;
  }

  private static double value(Activation activation, double z) {
    return switch (activation) {
      case IDENTITY -> z;
      case SIGMOID -> 1 / (1 + Math.exp(-z));
      case TANH -> Math.tanh(z);
      case RELU -> Math.max(0, z);
      case LEAKY_RELU -> Math.max(z, 0.01 * z);
    };
  }

  private static double slope(Activation activation, double z) {
    double y = value(activation, z);
    return switch (activation) {
      case IDENTITY -> 1;
      case SIGMOID -> y * (1 - y);
      case TANH -> 1 - y * y;
      case RELU -> z > 0 ? 1 : 0;
      case LEAKY_RELU -> z > 0 ? 1 : 0.01;
    };
  }
}
