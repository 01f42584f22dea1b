package org.fashionmnist.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.data.idx.IdxType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {

  @TempDir Path folder;

  @Test
  void labelIsTheColumnThatIsNamedSo() throws IOException {
    ImageTable first = read("label,pixel1,pixel2\n3,0,255\n7,1,2\n");
    ImageTable last = read("\uFEFF\"pixel1\",\"pixel2\",\"class\"\r\n0,255,3\r\n1,2,7\r\n");

    assertThat(first.labels()).containsExactly("3", "7");
    assertThat(first.pixels().shape()).containsExactly(2, 2);
    assertThat(first.pixels().bytes()).containsExactly(0, 255, 1, 2);
    assertThat(last).isEqualTo(first);
  }

  @Test
  void withoutNamesTheFirstColumnIsTheLabel() throws IOException {
    ImageTable table = read("5,0,255\n\n4,1,2");

    assertThat(table.labels()).containsExactly("5", "4");
    assertThat(table.pixels().bytes()).containsExactly(0, 255, 1, 2);
  }

  @Test
  void labelsMayBeNames() throws IOException {
    assertThat(read("label,a,b\n\"boot, ankle\",0,1\nbag,2,3\n").labels())
        .containsExactly("boot, ankle", "bag");
  }

  @Test
  void fractionsMakeItATableOfFloats() throws IOException {
    ImageTable table = read("label,a,b\n1,0,1\n2,0.5,1.0\n");

    assertThat(table.pixels().type()).isEqualTo(IdxType.FLOAT);
    assertThat(List.of(0, 1, 2, 3))
        .extracting(i -> table.pixels().values().applyAsDouble(i))
        .containsExactly(0.0, 1.0, 0.5, 1.0);
  }

  @Test
  void whatIsNoTableOfImagesIsRefused() {
    assertRefused("label,a,b\n", "has no images");
    assertRefused("", "has no images");
    assertRefused("label,a,b\n1,2\n", "has 2 columns in line 2; expected 3 as in its first line");
    assertRefused("label,a,b\n1,2,300\n", "has '300' in line 2, column 3");
    assertRefused("label,a,b\n1,-2,3\n", "has '-2' in line 2, column 2");
    assertRefused("label,a,b\n1,shoe.png,3\n", "has 'shoe.png' in line 2, column 2");
    assertRefused("pixel0,pixel1,pixel2\n1,2,3\n", "has no column of labels");
  }

  private ImageTable read(String text) throws IOException {
    return TableReader.read(Files.writeString(folder.resolve("table.csv"), text), "table.csv");
  }

  private void assertRefused(String text, String message) {
    assertThatExceptionOfType(TableFormatException.class)
        .isThrownBy(() -> read(text))
        .withMessageStartingWith("table.csv ")
        .withMessageContaining(message);
  }
}
