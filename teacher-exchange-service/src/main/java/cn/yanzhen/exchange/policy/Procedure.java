package cn.yanzhen.exchange.policy;

import cn.yanzhen.exchange.post.AssignmentKind;
import java.util.Arrays;
import java.util.List;

/**
 * How an assignment of a kind comes about (办理程序), and what it does to the post at home.
 *
 * @param homePost whether the post at home is held for the person (保留原岗)
 * @param establishment whether the establishment stays (人走关系留) or goes along (人走关系走)
 */
public record Procedure(AssignmentKind kind, HomePost homePost, Establishment establishment) {

  public enum HomePost {
    HELD,
    GIVEN_UP
  }

  public enum Establishment {
    STAYS,
    GOES_ALONG
  }

  public Procedure {
    if (establishment == Establishment.GOES_ALONG && homePost == HomePost.HELD)
      throw new IllegalArgumentException(
          kind + ": who takes the establishment along holds no post at home");
  }

  public boolean holdsHomePost() {
    return homePost == HomePost.HELD;
  }

  public boolean takesEstablishmentAlong() {
    return establishment == Establishment.GOES_ALONG;
  }

  static void mustCoverEveryKind(String pack, List<Procedure> procedures) {
    var named = procedures.stream().map(Procedure::kind).sorted().toList();
    if (!named.equals(Arrays.asList(AssignmentKind.values())))
      throw new IllegalArgumentException(
          pack + " must name a procedure for every kind once, not " + named);
  }
}
