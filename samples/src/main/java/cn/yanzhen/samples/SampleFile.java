package cn.yanzhen.samples;

import cn.yanzhen.samples.SampleDistrict.Resource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Draws the real small file behind a resource: every one opens in the program it is meant for. */
final class SampleFile {
  private SampleFile() {}

  static byte[] of(Resource resource) {
    var random = new Random(resource.file().hashCode());
    var pages = lesson(resource);
    return switch (resource.file().substring(resource.file().lastIndexOf('.') + 1)) {
      case "docx" -> Office.document(resource.title(), pages);
      case "pptx" -> Office.slides(resource.title(), pages);
      case "pdf" -> Pdf.of(resource.title(), pages);
      case "png" -> Picture.png(random);
      case "mp4" -> Film.mp4(random);
      case "txt" ->
          (resource.title() + "\n\n" + String.join("\n", pages) + "\n")
              .getBytes(StandardCharsets.UTF_8);
      default -> throw new IllegalArgumentException("no way to draw " + resource.file());
    };
  }

  private static List<String> lesson(Resource r) {
    var topic = r.summary().substring(r.summary().indexOf('：') + 1, r.summary().indexOf('。'));
    return List.of(
        r.summary(),
        "一、学习目标：说出" + topic + "的要点，能用自己的话讲给同伴听。",
        "二、课前准备：阅读课本相关内容，写下一个问题。",
        "三、活动一：观察与发现。两人一组，记录关于" + topic + "的三个发现。",
        "四、活动二：交流与论证。各组展示，其他同学补充或质疑。",
        "五、练习：基础题两道，提高题一道，学有余力者自编一题。",
        "六、小结与作业：画一张思维导图，整理" + topic + "。",
        "七、教学反思：示例资源，内容为虚构，供系统演示使用。");
  }
}
