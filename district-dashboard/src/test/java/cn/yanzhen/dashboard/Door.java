package cn.yanzhen.dashboard;

import static cn.yanzhen.testing.TestTokens.bearer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as different people do. */
record Door(int port) {

  static final String OFFICER =
      bearer(
          b ->
              b.account("officer")
                  .name("周主任")
                  .district("500106")
                  .org("500106")
                  .grant("DISTRICT_OFFICER", "500106"));
  static final String SCHOOL =
      bearer(
          b ->
              b.account("admin")
                  .name("六中管理员")
                  .district("500106")
                  .org(Story.id("六中"))
                  .grant("SCHOOL_ADMIN", Story.id("六中")));
  static final String TEACHER =
      bearer(
          b ->
              b.account("teacher")
                  .name("陈知远")
                  .person(Story.id("陈知远"))
                  .district("500106")
                  .org(Story.id("八中"))
                  .grant("TEACHER", Story.id("八中")));
  static final String MACHINE =
      bearer(b -> b.account("district-platform").district("500106").grant("PLATFORM", "500106"));
  static final String NEIGHBOUR =
      bearer(
          b ->
              b.account("neighbour")
                  .name("邻区主任")
                  .district("500103")
                  .org("500103")
                  .grant("DISTRICT_OFFICER", "500103"));
  static final String FORMER =
      bearer(
          b ->
              b.account("former")
                  .name("前管理员")
                  .district("500106")
                  .grant(
                      "SCHOOL_ADMIN",
                      Story.id("六中"),
                      LocalDate.of(2020, 1, 1),
                      LocalDate.of(2021, 1, 1)));
  static final String NOBODY = bearer(b -> b.account("nobody").name("无任职").district("500106"));
  static final String LAPSED =
      bearer(
          b ->
              b.account("officer").district("500106").grant("DISTRICT_OFFICER", "500106").lapsed());

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  HttpResponse<String> send(String method, String path, String bearer)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/dashboard" + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (bearer != null) request.header("Authorization", bearer);
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<byte[]> download(String path, String bearer)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/dashboard" + path))
            .header("Authorization", bearer)
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  JsonNode get(String path, String bearer) throws IOException, InterruptedException {
    var response = send("GET", path, bearer);
    if (response.statusCode() != 200)
      throw new AssertionError(response.statusCode() + " " + response.body());
    return JSON.readTree(response.body());
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}
