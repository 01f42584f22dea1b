import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Ends with 0 when two pictures have the same pixels, with 1 when not.
 *
 * <pre>java src/test/sh/SamePixels.java A.png B.png [X,Y ...]</pre>
 *
 * From each {@code X,Y} to the right and down nothing is compared.
 */
final class SamePixels {

  private record Corner(int x, int y) {

    static Corner of(String text) {
      String[] parts = text.split(",", 2);
      return new Corner(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean hides(int pixelX, int pixelY) {
      return pixelX >= x && pixelY >= y;
    }
  }

  public static void main(String[] arguments) throws IOException {
    BufferedImage a = ImageIO.read(new File(arguments[0]));
    BufferedImage b = ImageIO.read(new File(arguments[1]));
    List<Corner> hidden = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      hidden.add(Corner.of(arguments[i]));
    }
    System.exit(same(a, b, hidden) ? 0 : 1);
  }

  private static boolean same(BufferedImage a, BufferedImage b, List<Corner> hidden) {
    if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
      return false;
    }
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        int pixelX = x;
        int pixelY = y;
        if (a.getRGB(x, y) != b.getRGB(x, y)
            && hidden.stream().noneMatch(corner -> corner.hides(pixelX, pixelY))) {
          return false;
        }
      }
    }
    return true;
  }
}
