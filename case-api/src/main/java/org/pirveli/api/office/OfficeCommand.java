package org.pirveli.api.office;

/** Everything that can be asked of what the office is made of. Commands are only spoken. */
public sealed interface OfficeCommand
        permits UnitCommand,
                OperatorCommand,
                TopicCommand,
                GroundCommand,
                BodyCommand,
                DistributionCommand {}
