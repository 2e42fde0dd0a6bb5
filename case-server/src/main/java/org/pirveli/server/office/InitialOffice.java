package org.pirveli.server.office;

import java.util.List;
import org.pirveli.api.office.OfficeCommand;
import org.pirveli.api.office.UnitCommand.FillPosition;

/**
 * What a new office begins with. Later everything is changed by commands, and what is written here
 * is not looked at again.
 *
 * @param objects each is made unless there is one of its id; in an order in which they can be
 * @param positions each is filled unless somebody was ever said to hold it
 */
public record InitialOffice(List<OfficeCommand> objects, List<FillPosition> positions) {}
