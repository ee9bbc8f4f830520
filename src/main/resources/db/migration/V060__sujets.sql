-- External-task topics: the switch of each, and what is known of the other side.
create table sujet_exterieur (
  topic text primary key,
  retenu_le timestamptz,
  retenu_par uuid,
  retenu_motif text,
  indisponible_depuis timestamptz,
  indisponible_code text,
  dernier_succes timestamptz,
  check ((retenu_le is null) = (retenu_par is null) and (retenu_le is null) = (retenu_motif is null)),
  check ((indisponible_depuis is null) = (indisponible_code is null))
);

-- Who held, resumed or retried what; never changed.
create table sujet_exterieur_geste (
  id bigint generated always as identity primary key,
  topic text not null,
  geste text not null check (geste in ('PAUSE', 'REPRISE', 'RELANCE')),
  motif text,
  nombre integer,
  par uuid not null,
  le timestamptz not null
);
create trigger sujet_exterieur_geste_append_only before update or delete on sujet_exterieur_geste
  for each row execute function refuse_modification();
