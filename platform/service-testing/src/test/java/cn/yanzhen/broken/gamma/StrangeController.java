package cn.yanzhen.broken.gamma;

import cn.yanzhen.other.Stranger;
import org.springframework.web.bind.annotation.RestController;

/** Breaks: a service uses nothing of another service; controllers are package-private. */
@RestController
public class StrangeController {
  Stranger stranger = new Stranger();
}
