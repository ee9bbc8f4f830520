-- People. The NIR is never here: candidat_nir holds it, encrypted, one row per person.
create table candidat (
    id                     uuid primary key,
    civilite               text check (civilite in ('M', 'MME')),
    prenom                 text        not null,
    nom_usage              text        not null,
    nom_naissance          text,
    date_naissance         date,
    commune_naissance_code text,
    pays_naissance_code    text,
    identifiant_ft         text,
    motif_absence_ft       text check (motif_absence_ft in ('FORGOTTEN', 'NOT_REGISTERED')),
    nir_present            boolean     not null default false,
    motif_absence_nir      text check (motif_absence_nir in ('NO_NIR', 'NIR_ASSOCIATED_TO_OTHER')),
    email                  text,
    telephone              text,
    adresse                text,
    code_postal            text,
    commune_code           text,
    cree_par               uuid        not null,
    cree_par_organisation  uuid,
    cree_le                timestamptz not null,
    modifie_le             timestamptz not null,
    constraint candidat_nir_ou_motif check (not (nir_present and motif_absence_nir is not null)),
    constraint candidat_ft_ou_motif check (identifiant_ft is null or motif_absence_ft is null)
);
create index candidat_nom_ix on candidat (lower(nom_usage), date_naissance);
create index candidat_nom_naissance_ix on candidat (lower(nom_naissance), date_naissance);
create index candidat_cree_par_ix on candidat (cree_par);

create table candidat_nir (
    candidat_id   uuid primary key references candidat (id) on delete cascade,
    enveloppe     bytea not null,
    cle_id        text  not null,
    index_aveugle bytea not null,
    constraint candidat_nir_index_uk unique (index_aveugle)
);
comment on table candidat_nir is
    'NIR in an AES-256-GCM envelope bound to its row, found by a keyed blind index.';
create index candidat_nir_cle_ix on candidat_nir (cle_id);

-- A witness of each key ever used: a wrong key is refused at start, before it writes anything.
create table cle_nir_temoin (
    cle_id      text primary key,
    empreinte   bytea       not null,
    inscrite_le timestamptz not null default now()
);
