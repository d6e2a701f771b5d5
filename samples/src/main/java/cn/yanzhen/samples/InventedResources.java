package cn.yanzhen.samples;

import cn.yanzhen.samples.SampleDistrict.Community;
import cn.yanzhen.samples.SampleDistrict.Resource;
import cn.yanzhen.samples.SampleDistrict.School;
import java.util.ArrayList;
import java.util.List;

/** Invents lesson resources: topics of the curriculum in the forms that teachers make. */
final class InventedResources {
  private static final int RESOURCES = 300;

  private final Draw draw;

  InventedResources(Draw draw) {
    this.draw = draw;
  }

  List<Resource> resources(List<School> schools, List<Community> communities) {
    var leads = communities.stream().map(Community::leadCode).toList();
    var topics = new ArrayList<String[]>();
    for (var line : Draw.table("topics")) {
      for (var topic :
          line[2]
              .replace("At the Zoo", "At_the_Zoo")
              .replace("My Family", "My_Family")
              .replace("Python 数据处理", "Python_数据处理")
              .replace("Web 前端", "Web_前端")
              .split(" ")) {
        topics.add(new String[] {line[0], line[1], topic.replace('_', ' ')});
      }
    }
    var resources = new ArrayList<Resource>();
    for (var i = 0; resources.size() < RESOURCES; i++) {
      var topic = topics.get(i % topics.size());
      var form = FORMS.get((i / topics.size() + i) % FORMS.size());
      if (form == Form.VIDEO && i >= topics.size() && draw.nextInt(100) < 70) {
        form = Form.SLIDES_ALTERNATIVE;
      }
      if (form == Form.PICTURE && !LABORATORIES.contains(topic[0])) {
        form = Form.BOARD;
      }
      var able = schools.stream().filter(s -> s.stages().contains(topic[1])).toList();
      var led = able.stream().filter(s -> leads.contains(s.code())).toList();
      var school = draw.nextInt(100) < 75 && !led.isEmpty() ? draw.pick(led) : draw.pick(able);
      var title = topic[2] + form.suffix + (i >= topics.size() * FORMS.size() ? "（二）" : "");
      resources.add(
          new Resource(
              "files/%03d.%s".formatted(resources.size() + 1, form.extension),
              form.mediaType,
              title,
              Words.of(Words.STAGES, topic[1])
                  + Words.of(Words.SUBJECTS, topic[0])
                  + "："
                  + topic[2]
                  + "。"
                  + form.summary
                  + "由"
                  + school.shortName()
                  + "教师设计，供教共体各校使用。",
              topic[0],
              topic[1],
              form.kind,
              school.code()));
    }
    return List.copyOf(resources);
  }

  private static final List<String> LABORATORIES =
      List.of("PHYSICS", "CHEMISTRY", "BIOLOGY", "SCIENCE", "IT", "LABOUR");
  private static final List<Form> FORMS =
      List.of(
          Form.PLAN,
          Form.SLIDES,
          Form.SHEET,
          Form.PICTURE,
          Form.READING,
          Form.VIDEO,
          Form.SLIDES_ALTERNATIVE,
          Form.TALK);

  private enum Form {
    PLAN(
        "CASE",
        "教学设计",
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "含教学目标、过程与反思。"),
    SLIDES(
        "SLIDES",
        "教学课件",
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "含课堂活动与练习。"),
    SHEET("TEXTBOOK", "学习任务单", "pdf", "application/pdf", "可打印，含课前、课中、课后任务。"),
    PICTURE("LAB", "实验图解", "png", "image/png", "步骤图，可投影。"),
    BOARD("CASE", "板书图解", "png", "image/png", "板书设计，可投影。"),
    READING("BOOK", "拓展阅读", "txt", "text/plain", "短文与思考题。"),
    VIDEO("COURSE", "微课", "mp4", "video/mp4", "短视频，可暂停提问。"),
    SLIDES_ALTERNATIVE(
        "SLIDES",
        "复习课件",
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "单元复习用。"),
    TALK(
        "RESEARCH_VIDEO",
        "教研记录",
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "联合教研的记录与改进。");

    private final String kind;
    private final String suffix;
    private final String extension;
    private final String mediaType;
    private final String summary;

    Form(String kind, String suffix, String extension, String mediaType, String summary) {
      this.kind = kind;
      this.suffix = suffix;
      this.extension = extension;
      this.mediaType = mediaType;
      this.summary = summary;
    }
  }
}
