package org.platewarden.recognition.opencv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;

/** Frames with their truth: a folder with gt.csv (file,x,y,w,h,text[,ignore]) and images/. */
final class LabelledFrames {
  private static final Pattern COMMA = Pattern.compile(",");

  private final Path folder;
  private final Map<String, List<Truth>> truths = new LinkedHashMap<>();

  /**
   * One labelled plate.
   *
   * @param text what it says
   * @param ignore whether finding it is neither asked for nor a fault
   */
  record Truth(PlateBox box, String text, boolean ignore) {}

  LabelledFrames(Path folder) throws IOException {
    this.folder = folder;
    for (String row : Files.readAllLines(folder.resolve("gt.csv")).stream().skip(1).toList()) {
      String[] columns = COMMA.split(row, -1);
      truths.computeIfAbsent(columns[0], name -> new ArrayList<>()).add(truth(columns));
    }
  }

  /** Names of all frames that have a label, and of all others in the folder. */
  List<String> names() throws IOException {
    try (var files = Files.list(folder.resolve("images"))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  Frame frame(String name) throws IOException {
    return new Frame(Files.readAllBytes(folder.resolve("images").resolve(name)));
  }

  List<Truth> truth(String name) {
    return truths.getOrDefault(name, List.of());
  }

  private static Truth truth(String[] columns) {
    int x = Integer.parseInt(columns[1]);
    int y = Integer.parseInt(columns[2]);
    int right = x + Integer.parseInt(columns[3]);
    int bottom = y + Integer.parseInt(columns[4]);
    int left = Math.max(0, x); // a plate may be cut off by the frame's edge
    int top = Math.max(0, y);
    PlateBox box = new PlateBox(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    return new Truth(box, columns[5], columns.length > 6 && columns[6].equals("1"));
  }
}
