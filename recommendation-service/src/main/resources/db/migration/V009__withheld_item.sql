alter table items
    add column kind text not null default 'PRODUCT',
    add column margin_class text,
    add column attributes jsonb not null default '{}',
    add column hidden boolean not null default false,
    add column blocked boolean not null default false,
    add column valid_from timestamptz,
    add column valid_to timestamptz,
    add column version bigint not null default 0,
    add constraint ck_items_kind check (kind in ('PRODUCT', 'SERVICE', 'CONTENT')),
    add constraint ck_items_margin_class check (margin_class in ('LOW', 'MEDIUM', 'HIGH')),
    add constraint ck_items_valid_to check (valid_to > valid_from);
comment on column items.hidden is 'It can be bought by who knows of it, and is offered to nobody';
comment on column items.blocked is 'It must not be sold, and nobody is told of it any more';

create view withheld_items as
select sku from items where not available or hidden or blocked or valid_from > now() or valid_to <= now();
comment on view withheld_items is 'What may be offered to nobody now; the one place where that is decided';
