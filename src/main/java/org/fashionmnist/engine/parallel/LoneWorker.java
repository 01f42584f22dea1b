package org.fashionmnist.engine.parallel;

/** A team of one, which has nobody to wait for. */
record LoneWorker() implements Worker {

  @Override
  public int index() {
    return 0;
  }

  @Override
  public int teamSize() {
    return 1;
  }

  @Override
  public void await() {}
}
