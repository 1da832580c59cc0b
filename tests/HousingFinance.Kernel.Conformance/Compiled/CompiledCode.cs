using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace HousingFinance.Kernel.Conformance.Compiled;

/// <summary>The code of a built assembly: what its methods do, use and hold, read without running it.</summary>
/// <param name="Fields">Every field.</param>
/// <param name="Methods">Every method, those that the compiler wrote too.</param>
internal sealed record CompiledCode(ImmutableArray<CompiledField> Fields, ImmutableArray<CompiledMethod> Methods)
{
    public static CompiledCode Of(Assembly assembly)
    {
        using var file = new PEReader(ImmutableArray.Create(File.ReadAllBytes(assembly.Location)));
        var reader = new CompiledCodeReader(file);
        return new CompiledCode(reader.Fields(), reader.Methods());
    }
}

/// <summary>Reads the fields and methods of an assembly file.</summary>
internal sealed class CompiledCodeReader(PEReader file)
{
    private readonly MetadataReader _metadata = file.GetMetadataReader();
    private readonly MetadataNames _names = new(file.GetMetadataReader());

    public ImmutableArray<CompiledField> Fields() => [.. _metadata.FieldDefinitions.Select(Field)];

    public ImmutableArray<CompiledMethod> Methods() => [.. _metadata.MethodDefinitions.Select(Method)];

    private CompiledField Field(FieldDefinitionHandle handle)
    {
        var field = _metadata.GetFieldDefinition(handle);
        var owner = _names.OfType(field.GetDeclaringType());
        return new CompiledField(owner, _metadata.GetString(field.Name), field.DecodeSignature(_names.Types, null), field.Attributes);
    }

    private CompiledMethod Method(MethodDefinitionHandle handle)
    {
        var method = _metadata.GetMethodDefinition(handle);
        var signature = method.DecodeSignature(_names.Types, null);
        var owner = _names.OfType(method.GetDeclaringType());
        var (locals, steps) = method.RelativeVirtualAddress == 0 ? ([], []) : Body(method.RelativeVirtualAddress);
        return new CompiledMethod(
            owner, _metadata.GetString(method.Name), [signature.ReturnType, .. signature.ParameterTypes], locals, steps)
        {
            OwnerIsPublic = _names.IsPublic(method.GetDeclaringType()),
        };
    }

    private (ImmutableArray<string> Locals, ImmutableArray<Step> Steps) Body(int address)
    {
        var body = file.GetMethodBody(address);
        var locals = body.LocalSignature.IsNil
            ? []
            : _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_names.Types, null);
        return (locals, [.. Instructions.Of(body.GetILReader()).Select(Step)]);
    }

    private Step Step(Instruction at)
    {
        var does = at.OpCode.Name!;
        switch (at.OpCode.OperandType)
        {
            case OperandType.InlineString:
                return new Step(does, _metadata.GetUserString((UserStringHandle)MetadataTokens.Handle(at.Operand)), "");
            case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok or OperandType.InlineType:
                var used = MetadataTokens.EntityHandle(at.Operand);
                return new Step(does, _names.Of(used), _names.OwnerOf(used));
            default:
                return new Step(does, "", "");
        }
    }
}
