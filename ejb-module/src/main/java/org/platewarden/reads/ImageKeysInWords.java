package org.platewarden.reads;

/** The keys of images and their use, for the operator's terminal. */
final class ImageKeysInWords {
  private static final long MEGABYTE = 1 << 20;

  private ImageKeysInWords() {}

  static String of(ImageKeyUse keys) {
    ImageUse use = keys.use();
    StringBuilder text = new StringBuilder("done\n");
    use.byKey().entrySet().stream()
        .filter(entry -> entry.getKey() == 0)
        .forEach(plain -> text.append("no key   %d images\n".formatted(plain.getValue())));
    for (ImageKey key : keys.keys()) {
      text.append(
          "key %-4d %d images%s\n"
              .formatted(
                  key.number(),
                  use.byKey().getOrDefault(key.number(), 0L),
                  key.equals(keys.keys().getLast()) ? ", locks new ones" : ""));
    }
    text.append(
        "in all   %d images, %d MB; %d MB free on their disk\n"
            .formatted(use.files(), use.bytes() / MEGABYTE, use.free() / MEGABYTE));
    if (!use.counted()) {
      text.append("         they are being counted: these are earlier figures\n");
    }
    if (keys.foldersToRelock() > 0) {
      text.append(
          "         locking them anew: %d of 65536 folders left\n"
              .formatted(keys.foldersToRelock()));
    }
    return text.toString();
  }
}
