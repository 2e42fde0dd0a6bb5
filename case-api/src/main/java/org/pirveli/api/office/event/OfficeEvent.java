package org.pirveli.api.office.event;

/** Everything that can have happened to what the office is made of. Stored for ever. */
public sealed interface OfficeEvent
        permits UnitEvent, OperatorEvent, TopicEvent, GroundEvent, BodyEvent, DistributionEvent {}
