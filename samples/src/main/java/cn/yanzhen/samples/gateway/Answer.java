package cn.yanzhen.samples.gateway;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the gateway answered. */
public record Answer(String asked, HttpResponse<byte[]> response) {

  public int status() {
    return response.statusCode();
  }

  public boolean ok() {
    return status() / 100 == 2;
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  public byte[] bytes() {
    return response.body();
  }

  public URI location() {
    return URI.create(header("Location").orElseThrow(() -> refused("no Location")));
  }

  /** The body; an empty object when there is none or it is no JSON. */
  public JsonNode json() {
    var type = header("Content-Type").orElse("");
    return type.contains("json")
        ? Gateway.JSON.readTree(response.body())
        : Gateway.JSON.createObjectNode();
  }

  /** The stable code of a refusal, empty when there is none. */
  public String code() {
    return json().path("code").asString("");
  }

  /** The answer itself when it is well. */
  public Answer orElseThrow() {
    if (!ok()) {
      throw refused("");
    }
    return this;
  }

  private Refused refused(String more) {
    var problem = json();
    return new Refused(
        status(),
        code(),
        "%s: %d %s %s%s"
                .formatted(
                    asked,
                    status(),
                    code(),
                    problem.path("detail").asString(""),
                    problem.has("violations") ? " " + problem.get("violations") : "")
            + more);
  }

  /** The gateway, or who stands behind it, said no. */
  public static final class Refused extends RuntimeException {
    private final int status;
    private final String code;

    Refused(int status, String code, String message) {
      super(message);
      this.status = status;
      this.code = code;
    }

    public int status() {
      return status;
    }

    public String code() {
      return code;
    }
  }
}
