package fr.parcours.iae.diffusion;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How subscribers are reached.
 *
 * @param departement where the process belongs, for Cockpit
 * @param adressesPrivees whether an address of our own network may be subscribed: demonstration and
 *     tests only
 */
@ConfigurationProperties("parcours.diffusion")
record DiffusionProperties(
    @DefaultValue("75") String departement, @DefaultValue("false") boolean adressesPrivees) {}
