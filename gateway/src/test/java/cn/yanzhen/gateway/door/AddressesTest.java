package cn.yanzhen.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import reactor.core.publisher.Mono;

class AddressesTest {

  @Test
  void aLongAddressIsToldToBeLongAndGoesNoFurther() {
    var passed = new AtomicBoolean();
    var exchange = asked("/api/v1/exchange/persons?q=" + "x".repeat(LongAddresses.LONGEST));
    new LongAddresses().filter(exchange, gone(passed)).block();
    assertThat(passed).isFalse();
    assertThat(exchange.getResponse().getStatusCode()).hasToString("414 URI_TOO_LONG");
    assertThat(exchange.getResponse().getHeaders().getContentType())
        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(exchange.getResponse().getBodyAsString().block())
        .contains("gateway/address-too-long")
        .contains("减少筛选条件");
  }

  @Test
  void anotherPasses() {
    var passed = new AtomicBoolean();
    new LongAddresses().filter(asked("/api/v1/exchange/persons?q=x"), gone(passed)).block();
    assertThat(passed).isTrue();
  }

  @Test
  void anAddressThatPretendsToBeAnotherIsAnsweredInWords() {
    var exchange = asked("/api/v1/exchange/x");
    new Door()
        .pretendedAddresses()
        .handle(exchange, new ServerExchangeRejectedException("no"))
        .block();
    assertThat(exchange.getResponse().getStatusCode()).hasToString("400 BAD_REQUEST");
    assertThat(exchange.getResponse().getBodyAsString().block()).contains("gateway/bad-request");
  }

  private static MockServerWebExchange asked(String address) {
    return MockServerWebExchange.from(
        MockServerHttpRequest.get(address).accept(MediaType.APPLICATION_JSON));
  }

  private static org.springframework.web.server.WebFilterChain gone(AtomicBoolean passed) {
    return exchange -> {
      passed.set(true);
      return Mono.empty();
    };
  }
}
