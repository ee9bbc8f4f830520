package fr.parcours.iae.api;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the API.
 *
 * @param debitParMinute requests a token may make in a minute on one node
 * @param marge changes younger than this wait: a transaction still under way may have an older one
 * @param validite how long a token opens the door
 */
@ConfigurationProperties("parcours.api")
record ApiProperties(
    @DefaultValue("120") int debitParMinute,
    @DefaultValue("PT2M") Duration marge,
    @DefaultValue("P1Y") Period validite) {}
