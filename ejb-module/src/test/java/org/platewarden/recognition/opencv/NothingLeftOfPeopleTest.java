package org.platewarden.recognition.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import org.platewarden.recognition.Cut;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.UnreadableFrame;
import org.platewarden.recognition.opencv.FaceFinder.Face;

/**
 * What is served of a frame holds nothing of the people in it, seen from the bytes that are served.
 * Each check is also tried on a picture that was not masked.
 */
class NothingLeftOfPeopleTest {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final PlateBox PLATE = new PlateBox(600, 520, 100, 50);
  private static final String SECRET = "PW-SECRET-32.5423N-117.0294W";

  /** A JPEG's blocks reach this far over an edge, chroma included. */
  private static final int BLOCK = 16;

  private final OpenCvDerivatives derivatives = new OpenCvDerivatives(new OpenCvPlateRecognizer());

  NothingLeftOfPeopleTest() {
    derivatives.recognizer = new OpenCvPlateRecognizer();
  }

  @BeforeAll
  static void loadTheLibrary() {
    Model.OpenCv.ensureLoaded();
  }

  @Test
  @DisplayName("Frames that differ behind the windscreen alone are served as the same bytes (R11)")
  void frames_that_differ_behind_the_windscreen_alone_are_served_as_the_same_bytes()
      throws UnreadableFrame {
    byte[] one = png(street(new Scalar(20, 40, 200)));
    byte[] other = png(street(new Scalar(210, 180, 30)));

    for (Cut cut : List.of(new Cut.Whole(), new Cut.Small(320), new Cut.PlateAlone(PLATE, 480))) {
      assertThat(served(one, cut)).as("%s", cut).isEqualTo(served(other, cut));
    }
    assertThat(unmasked(one)).as("control").isNotEqualTo(unmasked(other));
  }

  @Test
  @DisplayName("A masked place has one colour once the served picture is decoded (R11)")
  void a_masked_place_has_one_colour_once_the_served_picture_is_decoded() throws UnreadableFrame {
    byte[] original = png(street(new Scalar(20, 40, 200)));
    Rect inside = inner(Windscreens.above(PLATE), 1);

    assertOneColour(served(original, new Cut.Whole()), inside);
    assertOneColour(
        served(original, new Cut.Small(320)), inner(Windscreens.above(PLATE), 320.0 / WIDTH));
    assertThatThrownBy(() -> assertOneColour(unmasked(original), inside))
        .as("control")
        .isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 40, 60, 90, 180})
  @DisplayName("A face is masked wherever it is, near or far, in the light or dim (R11)")
  void a_face_is_masked_wherever_it_is(int faceWidth) throws Exception {
    for (double light : new double[] {1, 0.5}) {
      Mat scene = street(new Scalar(20, 40, 200));
      List<Rect> faces =
          List.of(
              place(scene, faceWidth, new Point(40, 60), light),
              place(scene, faceWidth, new Point(500, 560), light),
              place(scene, faceWidth, new Point(960, 400), light));
      byte[] original = png(scene);
      byte[] shown = served(original, new Cut.Whole());

      for (Rect face : faces) {
        assertOneColour(shown, face);
        assertThatThrownBy(() -> assertOneColour(unmasked(original), face))
            .as("control")
            .isInstanceOf(AssertionError.class);
      }
    }
  }

  @Test
  @DisplayName("In a part of a frame the same is masked as in the whole (R11)")
  void in_a_part_of_a_frame_the_same_is_masked_as_in_the_whole() throws Exception {
    Mat scene = street(new Scalar(20, 40, 200));
    place(scene, 60, new Point(700, 30), 1);
    place(scene, 40, new Point(250, 500), 1);
    FaceFinder finder = new FaceFinder(Model.FACE_FINDER.load());
    List<Face> all = finder.find(scene, new Rect(0, 0, WIDTH, HEIGHT));
    Rect part = new Rect(220, 480, 120, 90);
    List<Face> there = new ArrayList<>(all);
    there.removeIf(face -> overlap(face.area(), part) == 0);

    assertThat(there).isNotEmpty().hasSizeLessThan(all.size());
    assertThat(finder.find(scene, part)).isEqualTo(there);
  }

  @Test
  void a_box_that_a_camera_sent_by_mistake_uncovers_no_face() throws Exception {
    Mat scene = street(new Scalar(20, 40, 200));
    Rect face = place(scene, 60, new Point(40, 60), 1);
    PlateBox mistaken = new PlateBox(face.x - 20, face.y - 10, face.width + 40, face.height + 20);

    byte[] shown = derivatives.make(frame(png(scene)), List.of(mistaken), new Cut.Whole()).jpeg();

    assertOneColour(shown, face);
  }

  @Test
  void a_turned_picture_is_masked_where_its_plate_is_once_upright() throws Exception {
    Mat turned = new Mat();
    Core.rotate(street(new Scalar(20, 40, 200)), turned, Core.ROTATE_90_COUNTERCLOCKWISE);
    byte[] original = withSegment(jpeg(turned), 0xE1, exif(6)); // to be turned right again

    byte[] shown = served(original, new Cut.Whole());

    assertThat(decoded(shown).size()).isEqualTo(new Size(WIDTH, HEIGHT));
    assertOneColour(shown, inner(Windscreens.above(PLATE), 1));
  }

  @Test
  @DisplayName("Place, comment and any other word in a JPEG are gone from what is served (R11)")
  void what_a_jpeg_says_besides_its_pixels_is_gone() throws Exception {
    byte[] original = jpeg(street(new Scalar(20, 40, 200)));
    byte[] secret = ("Exif\0\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
    for (int segment : new int[] {0xE1, 0xE2, 0xED, 0xEF, 0xFE}) {
      original = withSegment(original, segment, secret);
    }
    assertThat(latin(original)).as("control").contains(SECRET);
    assertThat(segments(original)).as("control").contains(0xE1, 0xE2, 0xED, 0xEF, 0xFE);

    for (Cut cut : List.of(new Cut.Whole(), new Cut.Small(320), new Cut.PlateAlone(PLATE, 480))) {
      byte[] shown = served(original, cut);
      assertThat(latin(shown)).doesNotContain("SECRET", "Exif", "GPS");
      assertThat(segments(shown)).containsOnly(0xE0, 0xDB, 0xC0, 0xC4, 0xDA);
    }
  }

  @Test
  void what_a_png_says_besides_its_pixels_is_gone() throws Exception {
    byte[] original = withText(png(street(new Scalar(20, 40, 200))));
    assertThat(latin(original)).as("control").contains(SECRET);

    assertThat(latin(served(original, new Cut.Whole())))
        .startsWith("\u00ff\u00d8\u00ff")
        .doesNotContain("SECRET", "tEXt");
  }

  private byte[] served(byte[] original, Cut cut) throws UnreadableFrame {
    return derivatives.make(frame(original), List.of(PLATE), cut).jpeg();
  }

  /** What would be served if nothing was masked. */
  private static byte[] unmasked(byte[] original) {
    return jpeg(decoded(original));
  }

  private static void assertOneColour(byte[] shown, Rect place) {
    Mat picture = decoded(shown);
    Mat colour = new Mat(place.height, place.width, CvType.CV_8UC3, Mask.COLOUR);
    assertThat(Core.norm(picture.submat(place), colour, Core.NORM_INF))
        .as("the largest difference from the mask's colour in %s", place)
        .isLessThanOrEqualTo(2);
  }

  /** A road, a car's body with its plate, and behind its windscreen stripes of two colours. */
  private static Mat street(Scalar occupants) {
    Mat scene = new Mat(HEIGHT, WIDTH, CvType.CV_8UC3, new Scalar(120, 125, 122));
    Imgproc.rectangle(scene, new Rect(400, 250, 500, 400), new Scalar(70, 40, 30), -1);
    Rect glass = new Rect(450, 270, 400, 150);
    Imgproc.rectangle(scene, glass, new Scalar(60, 60, 60), -1);
    for (int x = glass.x; x < glass.x + glass.width - 9; x += 20) {
      Imgproc.rectangle(scene, new Rect(x, glass.y + 20, 10, 100), occupants, -1);
    }
    Rect plate = new Rect(PLATE.x(), PLATE.y(), PLATE.width(), PLATE.height());
    Imgproc.rectangle(scene, plate, new Scalar(230, 230, 230), -1);
    Imgproc.putText(scene, "7PWD413", new Point(606, 553), 0, 0.65, new Scalar(90, 20, 20), 2);
    return scene;
  }

  /** Puts the portrait into a scene; gives where its eyes, nose and mouth are. */
  private static Rect place(Mat scene, int faceWidth, Point at, double light) throws IOException {
    Mat portrait;
    try (InputStream file = NothingLeftOfPeopleTest.class.getResourceAsStream("portrait.jpg")) {
      portrait = decoded(file.readAllBytes());
    }
    double scale = faceWidth / 95.0;
    Mat small = new Mat();
    Imgproc.resize(portrait, small, new Size(), scale, scale, Imgproc.INTER_AREA);
    small.convertTo(small, -1, light, 0);
    int x = (int) Math.min(at.x, WIDTH - small.cols());
    int y = (int) Math.min(at.y, HEIGHT - small.rows());
    small.copyTo(scene.submat(new Rect(x, y, small.cols(), small.rows())));
    return new Rect(
        x + (int) (45 * scale),
        y + (int) (75 * scale),
        Math.max(1, (int) (52 * scale)),
        Math.max(1, (int) (75 * scale)));
  }

  private static Rect inner(Rect area, double scale) {
    int left = Math.max(0, (int) (area.x * scale)) + BLOCK;
    int top = Math.max(0, (int) (area.y * scale)) + BLOCK;
    int right = (int) (Math.min(WIDTH, area.x + area.width) * scale) - BLOCK;
    int bottom = (int) (Math.min(HEIGHT, area.y + area.height) * scale) - BLOCK;
    return new Rect(left, top, right - left, bottom - top);
  }

  private static int overlap(Rect one, Rect other) {
    int across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
    int down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
    return across > 0 && down > 0 ? across * down : 0;
  }

  private static Frame frame(byte[] encoded) {
    return new Frame(encoded);
  }

  private static Mat decoded(byte[] encoded) {
    return Imgcodecs.imdecode(new MatOfByte(encoded), Imgcodecs.IMREAD_COLOR);
  }

  private static byte[] png(Mat picture) {
    MatOfByte encoded = new MatOfByte();
    Imgcodecs.imencode(".png", picture, encoded);
    return encoded.toArray();
  }

  private static byte[] jpeg(Mat picture) {
    MatOfByte encoded = new MatOfByte();
    MatOfInt quality = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, 95);
    Imgcodecs.imencode(".jpg", picture, encoded, quality);
    return encoded.toArray();
  }

  private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(new byte[] {(byte) 0xFF, (byte) marker});
    out.write(new byte[] {(byte) ((content.length + 2) >> 8), (byte) (content.length + 2)});
    out.write(content);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /** Exif with nothing but an orientation. */
  private static byte[] exif(int orientation) {
    return HexFormat.of()
        .parseHex(
            "457869660000"
                + "4d4d002a00000008"
                + "0001"
                + "01120003000000010%03x0000".formatted(orientation)
                + "00000000");
  }

  private static byte[] withText(byte[] png) throws IOException {
    byte[] body = ("tEXtComment\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
    sum.update(body);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(png, 0, 33);
    out.write(java.nio.ByteBuffer.allocate(4).putInt(body.length - 4).array());
    out.write(body);
    out.write(java.nio.ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    out.write(png, 33, png.length - 33);
    return out.toByteArray();
  }

  /** The markers of a JPEG's segments, up to its first scan. */
  private static List<Integer> segments(byte[] jpeg) {
    List<Integer> markers = new ArrayList<>();
    int at = 2;
    while (markers.isEmpty() || markers.getLast() != 0xDA) {
      markers.add(jpeg[at + 1] & 0xFF);
      at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
    }
    return markers;
  }

  private static String latin(byte[] bytes) {
    return new String(Arrays.copyOf(bytes, bytes.length), StandardCharsets.ISO_8859_1);
  }
}
