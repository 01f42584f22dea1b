package org.fashionmnist.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps what an experiment tells. */
public class Told<R> implements RecordListener<R> {

  public final List<R> records = new ArrayList<>();
  public final List<Path> files = new ArrayList<>();
  public final List<String> notes = new ArrayList<>();

  @Override
  public void recorded(R record) {
    records.add(record);
  }

  @Override
  public void reported(Path folder, List<Path> written) {
    files.addAll(written);
  }

  @Override
  public void noted(String remark) {
    notes.add(remark);
  }
}
