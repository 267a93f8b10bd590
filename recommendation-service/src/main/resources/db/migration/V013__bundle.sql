create table bundle_parts (
    sku text not null,
    part text not null,
    quantity int not null,
    primary key (sku, part),
    constraint fk_bundle_parts_sku foreign key (sku) references items (sku) on delete cascade,
    constraint fk_bundle_parts_part foreign key (part) references items (sku),
    constraint ck_bundle_parts_part check (part <> sku),
    constraint ck_bundle_parts_quantity check (quantity > 0)
);
create index ix_bundle_parts_part on bundle_parts (part);
comment on table bundle_parts is 'What is sold as one: of what it is made';

create table bundle_contents (
    sku text not null,
    content text not null,
    primary key (sku, content)
);
create index ix_bundle_contents_content on bundle_contents (content);
comment on table bundle_contents is 'All that is in a bundle, also in the bundles that it is made of; derived from bundle_parts';

create or replace view withheld_items as
select sku from items where not available or hidden or blocked or valid_from > now() or valid_to <= now()
union all
select c.sku from bundle_contents c join items i on i.sku = c.content
where not i.available or i.hidden or i.blocked or i.valid_from > now() or i.valid_to <= now();
