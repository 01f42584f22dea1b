package org.fashionmnist.engine.optim;

/**
 * Sees all that goes on from step to step, field by field, to keep it or to put back what was kept.
 * One method of a state shows its fields for both, so that none is kept and forgotten, or the other
 * way round.
 */
public interface StateVisitor {

  /**
   * Numbers that stay where they are: read where a state is kept, overwritten where it is put back.
   */
  void floats(String name, float[] values);

  /** Numbers, as many as there are now; the answer is those to go on with. */
  double[] doubles(String name, double[] values);

  /** A whole number; the answer is the one to go on with. */
  long count(String name, long value);

  /** A number; the answer is the one to go on with. */
  default double number(String name, double value) {
    double[] answer = doubles(name, new double[] {value});
    if (answer.length != 1) {
      throw new IllegalArgumentException(
          "%s: expected one number, the checkpoint has %,d".formatted(name, answer.length));
    }
    return answer[0];
  }

  /** For the fields of a part, whose names need to differ from each other alone. */
  default StateVisitor within(String part) {
    StateVisitor whole = this;
    String prefix = part + ".";
    return new StateVisitor() {
      @Override
      public void floats(String name, float[] values) {
        whole.floats(prefix + name, values);
      }

      @Override
      public double[] doubles(String name, double[] values) {
        return whole.doubles(prefix + name, values);
      }

      @Override
      public long count(String name, long value) {
        return whole.count(prefix + name, value);
      }
    };
  }
}
