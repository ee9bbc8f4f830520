-- The software of a SIAE acts for it with a token: only its SHA-256 is kept.
create table jeton_api (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  nom text not null check (length(nom) between 2 and 60),
  debut text not null,
  empreinte bytea not null unique,
  cree_par uuid not null,
  cree_le timestamptz not null,
  expire_le timestamptz not null,
  revoque_par uuid,
  revoque_le timestamptz,
  dernier_usage timestamptz
);
create index jeton_api_organisation on jeton_api (organisation_id, cree_le desc);
-- A client that follows what changed reads in this order.
create index candidature_siae_modifiee on candidature (siae_id, modifiee_le, id);
create index fiche_salarie_siae_modifiee on fiche_salarie (siae_id, modifiee_le, id);
