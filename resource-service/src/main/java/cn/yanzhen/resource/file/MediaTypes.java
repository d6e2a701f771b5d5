package cn.yanzhen.resource.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file really is, from its first bytes; its name only decides between relatives (a .pptx
 * among zips).
 */
public final class MediaTypes {

  /**
   * Browsers show these without running anything. SVG and HTML can carry scripts: not among them.
   */
  private static final Set<String> SHOWABLE =
      Set.of(
          "application/pdf",
          "image/png",
          "image/jpeg",
          "image/gif",
          "image/webp",
          "image/bmp",
          "video/mp4",
          "video/webm",
          "audio/mpeg",
          "audio/mp4",
          "audio/ogg",
          "audio/vorbis",
          "audio/opus",
          "video/ogg",
          "audio/vnd.wave",
          "text/plain",
          "text/csv",
          "text/x-web-markdown");

  /** Programs and scripts for an operating system: nobody's lesson, whatever the name says. */
  private static final Set<String> PROGRAMS =
      Set.of(
          "application/x-msdownload",
          "application/x-dosexec",
          "application/x-executable",
          "application/x-sharedlib",
          "application/x-elf",
          "application/x-object",
          "application/x-mach-o",
          "application/x-mach-o-executable",
          "application/java-vm",
          "application/java-archive",
          "application/vnd.android.package-archive",
          "application/x-ms-installer",
          "application/x-bat",
          "application/x-msdos-program",
          "application/x-sh",
          "application/x-powershell",
          "text/x-powershell",
          "text/vbscript",
          "text/x-vbscript",
          "application/hta",
          "application/x-ms-shortcut");

  /** The same by their names, for those whose bytes say nothing. */
  private static final Set<String> PROGRAM_ENDINGS =
      Set.of(
          "exe", "dll", "com", "scr", "pif", "msi", "msp", "bat", "cmd", "ps1", "psm1", "vbs",
          "vbe", "jse", "wsf", "wsh", "hta", "lnk", "reg", "jar", "apk", "sh");

  private static final MimeTypes DETECTOR = MimeTypes.getDefaultMimeTypes();

  private MediaTypes() {}

  static String sniff(Path file, FileName name) throws IOException {
    var metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.value());
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      MediaType type = DETECTOR.detect(in, metadata);
      return type.getBaseType().toString();
    }
  }

  public static boolean showable(String mediaType) {
    return SHOWABLE.contains(mediaType);
  }

  static boolean program(String mediaType, FileName name) {
    String ending =
        name.value().substring(name.value().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return PROGRAMS.contains(mediaType) || PROGRAM_ENDINGS.contains(ending);
  }
}
